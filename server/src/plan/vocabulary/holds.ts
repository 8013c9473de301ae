/** Words for holding a share of a ramp before the next one; parts of expressions. */

/** Card holders hold nothing. */
export const holding = String.raw`(?:hold(?!er)|held|wait|soak|bak(?:e|ing)|paus)\w*`;

export const watching = String.raw`(?:watch|monitor|observ)\w*`;

/** What people do while a share is held. */
export const staying = `${holding}|${watching}`;

/** Keys, labels and heads of columns that say how long a share is held. */
export const holdNames =
  /^(?:(?:hold(?:ing)?|wait|soak|bake|pause|stay|observe|observation|watch|monitor(?:ing)?|duration|gate|proceed|min(?:imum)?(?= ))(?: (?:time|for|period|min(?:utes)?|duration|if|when))?|time at stage)$/;
