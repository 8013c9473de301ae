/** What a field's label names, by its head and the words around it: `Document status`, `Kind of rollout`. */
import { remembered } from '../../text/remembered.ts';
import { fieldNames, type FieldKind } from './fields.ts';
import { Names } from './names.ts';

/** Words that say whose it is: all of them the release that the plan is about. */
const ofRelease = words(
  'deployment deploy release rollout change cutover switch switchover migration upgrade update go live golive launch implementation maintenance production project plan',
);

/** A head, and which words may stand before it besides those of the release. */
interface Composed {
  readonly kind: FieldKind;
  readonly heads: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  /** Alone, or with no word of the release, such a head may be anything's. */
  readonly needsRelease?: boolean;
}

const composed: readonly Composed[] = [
  {
    kind: 'status',
    heads: words('status state'),
    with: words('document runbook current overall present'),
  },
  {
    kind: 'date',
    heads: words('date dates day weekend night evening morning'),
    with: words('planned scheduled target proposed agreed execution'),
    needsRelease: true,
  },
  {
    kind: 'window',
    heads: words('window slot'),
    with: words('planned scheduled approved agreed proposed time'),
  },
  {
    kind: 'downtime',
    heads: words('downtime outage interruption unavailability'),
    with: words(
      'expected estimated planned announced anticipated total maximum max service user customer visible',
    ),
  },
  { kind: 'risk', heads: words('risk'), with: words('overall total general combined') },
  {
    kind: 'strategy',
    heads: words('strategy approach method kind type style manner mode pattern model'),
    with: words('chosen'),
    needsRelease: true,
  },
];

/** The words of a label that make it a strategy's only beside some of the release's: `Change type` is no strategy. */
const loose = words('kind type style manner mode pattern model');
const rollout = words('deployment deploy rollout cutover');

/** What grades a risk. */
const grade = / (?:level|rating|class|grade|category)$/;

export class Labels extends Names<FieldKind> {
  constructor() {
    super(fieldNames);
  }

  /** The kind that the label names; `label` is normalised. */
  override exact(label: string): FieldKind | undefined {
    return super.exact(label) ?? this.#composed(label);
  }

  readonly #composed = remembered((label): FieldKind | undefined => {
    const plain = label.replace('roll out', 'rollout').replace(turned, '$2 $1');
    return (plain === label ? undefined : super.exact(plain)) ?? kindOf(plain);
  });
}

/** `Kind of rollout` is a rollout kind, `Status of this document` a document status. */
const turned = /^(\w+(?: \w+)?) (?:of|for) (?:the |this |our )?(\w+(?: \w+)?)$/;

function kindOf(label: string): FieldKind | undefined {
  const parts = label.replace(grade, '').split(' ');
  const head = parts.pop() ?? '';
  if (parts.length > 3 || (grade.test(label) && head !== 'risk')) return undefined;
  const found = composed.find(
    (each) => each.heads.has(head) && parts.every((part) => each.with.has(part) || ofRelease.has(part)),
  );
  if (!found) return undefined;
  const needed = loose.has(head) ? rollout : ofRelease;
  return found.needsRelease && !parts.some((part) => needed.has(part)) ? undefined : found.kind;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

export const labels = new Labels();
