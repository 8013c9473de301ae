/** The words of alerts that more than one reader asks for. */

/** Words that name a receiver or something to do. */
export const tells = new RegExp(
  [
    String.raw`\b(?:page[sd]?|paging|pager\w*|notif\w*|slack|teams|e-?mail\w*|sms|call|calls (?:the|our|in)|(?:is|are|gets?) (?:called|told|woken|warned|alerted)|phone|on[ -]?call|opsgenie|escalat\w*|inform\w*|tell|write|post|ticket|wake|roll ?back|rollback|restart|scale|investigate|warn(?:ing)?|critical|p[0-4]|sev ?\d|info|channel|webhook|alert(?:s|ed)? (?:the|to)|victorops|jira|runbook|message|ping|pause|stop|abort)\b`,
    String.raw`#[a-z]|@[a-z]`,
  ].join('|'),
  'i',
);

/** The column that says when an alert fires. */
export const conditionHead =
  /^(?:condition|threshold|limit|criteria|trigger|alert threshold|expr|when)$|\b(?:alert|alarm)\b/;
