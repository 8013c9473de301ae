/** How far a plan is. */
export type Status = keyof typeof statusNames;

export const statusNames = {
  draft: ['draft', 'wip', 'work in progress', 'proposed', 'proposal', 'new', 'in preparation', 'speculative', 'template', 'todo', 'to do', 'entwurf', 'borrador', 'brouillon', 'rascunho', '草稿', '下書き', 'ドラフト'],
  planned: ['planned', 'ready', 'scheduled', 'approved', 'pending', 'not started', 'ready for review', 'in review', 'under review', 'review', 'reviewed', 'awaiting approval', 'pending approval', 'accepted', 'confirmed', 'ready for execution', 'ready for deployment', 'ready for production', 'ready to deploy', 'open', 'active', 'geplant', 'genehmigt', 'planificado', 'aprobado', 'listo', 'planifié', 'approuvé', 'planejado', 'aprovado', '计划中', '已批准', '予定', '承認済み'],
  'in-progress': ['in progress', 'in-progress', 'started', 'running', 'executing', 'ongoing', 'underway', 'deploying', 'rolling out', 'in execution', 'in flight', 'paused', 'on hold', 'blocked', 'in bearbeitung', 'laufend', 'en curso', 'en cours', 'em andamento', '进行中', '実行中'],
  complete: ['complete', 'completed', 'done', 'deployed', 'executed', 'finished', 'shipped', 'released', 'closed', 'live', 'success', 'successful', 'succeeded', 'implemented', 'abgeschlossen', 'fertig', 'completado', 'terminé', 'concluído', '完成', '已完成', '完了'],
  'rolled-back': ['rolled back', 'rolled-back', 'reverted', 'backed out', 'aborted', 'failed', 'cancelled', 'canceled', 'abandoned', 'superseded', 'deprecated', 'obsolete', 'rejected', 'deferred', 'postponed', 'zurückgerollt', 'abgebrochen', 'revertido', 'annulé', 'cancelado', '已回滚', '已取消', '中止'],
} as const satisfies Record<string, readonly string[]>;
