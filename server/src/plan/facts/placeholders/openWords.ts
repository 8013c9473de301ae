/** The words that say that something is still open. */

export const word =
  /(?<![\p{L}\p{N}_-])(?:TBD|TBC|TBA|FIXME|FILL[_ ]IN|CHANGEME|CHANGE_ME|REPLACE_ME|[Tt]o be (?:agreed(?: (?:up)?on)?|scheduled|advised|assigned|named|nominated|appointed|specified|clarified|defined|determined|decided|confirmed|announced|filled in))(?![\p{L}\p{N}_-])/gu;
/** `text to follow from Ann`, `details will follow` as all that a field or a cell says. */
export const follows =
  /(?<=^\P{L}*(?:(?:the )?(?:texts?|wording|names?|numbers?|values?|lists?|links?|commands?|details?|dates?|times?|contacts?|steps?|figures?) )?)(?:(?:is |are |still )*to follow|will follow|follows? later)(?=(?:\s(?:from|by|with|on|before|at|in|after|once|when)\b[^.;:,\n]{0,50})?[^\p{L}\p{N}]*$)/giu;
/** `à compléter`, `noch zu klären` as all that a field or a cell says. */
export const unsaid =
  /(?<=^[\s*_([]*|[:：][\s*_([]*)(?:[àÀ] (?:compléter|définir|confirmer|préciser)|por (?:definir|confirmar|completar)|a (?:definir|confirmar|preencher)|(?:noch )?zu (?:klären|bestätigen|ergänzen)|待定|待填写|待确认|要確認|未定)(?=[\s*_.)\]]*(?:$|\n))/g;
/** `tbd` as all that a field, a cell or a key says. */
export const lowerWord = /(?:(?<=^\s*|[:：][\s*_]*))tb[acd](?=\s*(?:$|\n))/g;
/** `Approved by ???`, `?? minutes` and `X minutes`, not `Really???`. */
export const asked =
  /(?<![^\s|:(])(?:\?{3,}(?![^\s|.,;:)])|\?{2}(?=\s+(?:min(?:ute)?s?|hours?|h|sec(?:ond)?s?|days?)\b)|X{1,3}(?=%|\s+(?:min(?:ute)?s?|hours?|sec(?:ond)?s?|days?)\b))/g;
export const todo = /(?:^|\n|[:：])\s*TODO(?=\s*(?:[:(]|$|\n)|\s+[-–—]\s)/g;
/** `...` as all that a field says. */
export const dots = /(?<=[:：]\s*)(?:\.{3}|…)(?=\s*(?:$|\n))/g;
