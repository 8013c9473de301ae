/** Steps, and parts of a stage, that a plan has as its template has them, but for one. */
import type { Section } from '../../plan/section.ts';

/** The plan follows the template step by step, under the same numbers and names, and has no step of its own in this one's place. */
export function hasOtherSteps(
  wanted: Section,
  counterpart: ReadonlyMap<Section, Section | undefined>,
): boolean {
  const number = wanted.heading?.sequence?.number;
  const own = wanted.parent && counterpart.get(wanted.parent)?.children;
  if (own?.some(({ heading }) => heading?.sequence?.number === number)) return false;
  const others = wanted.parent?.children.filter((step) => step !== wanted && step.heading?.sequence) ?? [];
  return (
    others.length > 2 &&
    others.every((step) => {
      const found = counterpart.get(step);
      return found?.name === step.name && found.heading?.sequence?.number === step.heading?.sequence?.number;
    })
  );
}

/** The plan has all other parts of that stage under the names of the template, none of its own, and leaves out none elsewhere. */
export function hasOtherParts(
  wanted: Section,
  counterpart: ReadonlyMap<Section, Section | undefined>,
): boolean {
  const parent = wanted.parent;
  const others = requiredOf(parent).filter((part) => part !== wanted);
  const own = parent && counterpart.get(parent)?.children;
  const stages =
    parent?.parent?.children.filter((stage) => stage !== parent && stage.heading?.sequence) ?? [];
  return (
    others.length > 1 &&
    own?.length === others.length &&
    others.every((part) => {
      const found = counterpart.get(part);
      return found?.name === part.name && own.includes(found);
    }) &&
    // Who leaves out more follows the template loosely.
    stages.flatMap(requiredOf).every((part) => counterpart.get(part) !== undefined)
  );
}

function requiredOf(stage: Section | undefined): Section[] {
  return stage?.children.filter((part) => !part.isConditional) ?? [];
}

/** An entry of `phases:` in YAML. */
export function isPhase({ parent }: Section): boolean {
  return parent !== undefined && /^(?:phases|stages)$/.test(parent.name);
}
