/** What a section is about. `rollback` and `triggers` nest: triggers inside a rollback are rollback triggers. */
export type SectionKind = keyof typeof sectionNames;

/**
 * The names that sections go by. A heading has the kind whose longest name stands in it as whole words; of equally
 * long names the first listed wins. Names of other languages follow the English ones.
 */
export const sectionNames = {
  summary: ['executive summary', 'summary', 'overview', 'purpose', 'deployment overview', 'resumen', 'zusammenfassung', 'résumé', 'resumo', '概要', '概述'],
  scope: ['deployment scope', 'release scope', 'change scope', 'scope', 'what is being deployed', 'change description', 'release information', 'release details', 'deployment information', 'deployment details', 'información general', 'alcance', 'umfang', 'périmètre', 'escopo', '范围', '範囲'],
  status: ['deployment status', 'status', 'state', 'estado', 'statut', '状态'],
  prerequisites: [
    'pre-deployment checklist', 'pre deployment checklist', 'pre-deployment', 'pre deployment', 'predeployment', 'pre-deployment steps', 'pre-deploy', 'pre deploy', 'pre-flight', 'pre flight', 'preflight',
    'prerequisites', 'prerequisites validation', 'prereqs', 'preconditions', 'pre-cutover', 'pre cutover', 'pre-release', 'pre release', 'pre-production checklist', 'pre-launch', 'pre launch', 'pre-rollout', 'pre-migration', 'pre-upgrade',
    'before you begin', 'before deployment', 'before the deployment', 'entry criteria', 'readiness checklist', 'readiness', 'code readiness', 'infrastructure readiness', 'database readiness', 'configuration readiness', 'monitoring readiness', 'communication readiness', 'team readiness', 'go-live checklist',
    'voraussetzungen', 'vorbereitung', 'prérequis', 'requisitos previos', 'prerrequisitos', 'pré-requisitos', '前提条件', '部署前', '事前準備', '前置条件',
  ],
  strategy: ['deployment strategy', 'rollout strategy', 'release strategy', 'deployment approach', 'deployment pattern', 'deployment method', 'strategy', 'estrategia de despliegue', 'stratégie de déploiement', 'bereitstellungsstrategie', 'estratégia', '部署策略', 'デプロイ戦略'],
  steps: [
    'deployment steps', 'deployment procedure', 'deployment process', 'deployment sequence', 'deployment execution', 'deployment phases', 'deployment stages', 'deployment runbook', 'deployment', 'production deployment', 'implementation steps', 'implementation plan', 'implementation', 'execution', 'execution plan', 'execution steps',
    'cutover steps', 'cutover procedure', 'cutover', 'rollout steps', 'rollout stages', 'rollout phases', 'rollout plan', 'rollout', 'roll out', 'release steps', 'release procedure', 'runbook', 'procedure', 'steps', 'phases', 'stages', 'change steps', 'migration steps', 'step by step', 'deploy', 'the order', 'go-live',
    'despliegue', 'déploiement', 'bereitstellung', 'durchführung', 'implantação', '部署步骤', 'デプロイ手順', '作業手順', '实施步骤',
  ],
  staging: ['staging deployment', 'deploy to staging', 'staging'],
  database: ['database migration', 'database migrations', 'database changes', 'data migration', 'schema migration', 'schema changes', 'migrations', 'migration', 'migraciones', 'datenbankmigration', '数据库迁移', 'データベース移行'],
  featureFlags: ['feature flag activation', 'feature flags', 'feature flag', 'feature flag deployment'],
  traffic: ['switch traffic', 'traffic switch', 'traffic shift', 'traffic shifting', 'traffic ramp', 'gradual rollout', 'canary deployment', 'ramp'],
  rollback: [
    'rollback plan', 'rollback procedure', 'rollback procedures', 'rollback strategy', 'rollback', 'roll back', 'rolling back', 'roll-back', 'backout plan', 'back-out plan', 'back out plan', 'backout', 'back-out', 'back out', 'revert plan', 'reverting', 'fallback plan', 'fallback', 'contingency plan', 'recovery plan', 'database rollback', 'data rollback', 'application rollback', 'how to roll back', 'undo',
    'way back', 'plan de reversión', 'reversión', 'marcha atrás', 'plan de retour arrière', 'retour arrière', 'retour en arrière', 'rücksetzung', 'rückfallplan', 'rückfall', 'reversão', 'plano de reversão', '回滚', '回滚方案', 'ロールバック', '切り戻し', 'откат', 'visszaállítás', '롤백',
  ],
  triggers: [
    'rollback triggers', 'rollback trigger', 'automatic rollback triggers', 'automated rollback', 'automatic rollback', 'automated triggers', 'triggers', 'trigger conditions', 'abort criteria', 'rollback criteria', 'rollback conditions', 'when to roll back', 'when to rollback', 'abort conditions', 'stop conditions', 'kill criteria', 'decision matrix', 'triggers de rollback', 'déclencheurs', 'auslöser', 'disparadores', 'gatilhos', '触发条件', '回滚条件', '回滚触发条件',
  ],
  rollbackSteps: ['rollback steps', 'manual rollback steps', 'manual rollback procedure', 'manual rollback', 'rollback execution', 'rollback commands', 'procedimiento de rollback'],
  rollbackDecision: ['rollback decision', 'rollback authority', 'rollback owner'],
  rollbackValidation: ['rollback validation', 'rollback verification', 'verify rollback', 'post-rollback validation', 'post rollback validation'],
  postRollback: ['post-rollback actions', 'post-rollback', 'post rollback', 'after rollback'],
  monitoring: ['monitoring plan', 'monitoring & alerting', 'monitoring and alerting', 'monitoring', 'active monitoring', 'observability', 'überwachung', 'surveillance', 'monitorización', 'monitoreo', 'monitoramento', '监控', '監視'],
  metrics: ['key metrics', 'key metrics to watch', 'metrics to monitor', 'metrics to watch', 'success metrics', 'metrics', 'application metrics', 'business metrics', 'kpis', 'métricas', 'métriques', 'metriken', '指标', 'メトリクス'],
  alerts: ['alert configuration', 'alerts configuration', 'alert thresholds', 'alerts', 'alerting', 'alert rules', 'alertas', 'alertes', '告警', 'アラート'],
  monitoringSchedule: ['monitoring schedule', 'monitoring windows', 'check schedule'],
  postDeployment: ['post-deployment', 'post deployment', 'postdeployment', 'post-deployment steps', 'post-deploy', 'post deploy', 'after deployment', 'post-cutover', 'post cutover', 'post-release', 'post-launch', 'post-migration', 'post-implementation', 'follow-up', 'cleanup', 'clean up', 'nachbereitung', 'nach der bereitstellung', 'après déploiement', 'post-despliegue', 'pós-implantação', '部署后', 'デプロイ後'],
  validation: ['post-deployment validation', 'post-deployment verification', 'validation', 'verification', 'extended validation', 'staging validation', 'performance validation', 'validation checklist', 'test plan', 'acceptance tests', 'verificación', 'verificaciones', 'vérification', 'überprüfung', 'verificação', '验证', '検証'],
  smokeTests: ['smoke tests', 'smoke test', 'smoke testing', 'production smoke tests', 'critical user flows', 'critical user journeys', 'critical user journey', 'sanity checks', 'rauchtests'],
  healthChecks: ['health checks', 'health check'],
  communication: ['communication plan', 'communications plan', 'communications', 'communication', 'notifications', 'stakeholder communication', 'message templates', 'kommunikation', 'comunicación', 'comunicação', '沟通计划', '連絡'],
  success: ['success criteria', 'acceptance criteria', 'definition of done', 'exit criteria', 'done when', 'criterios de éxito', 'critères de succès', 'erfolgskriterien', 'critérios de sucesso', '成功标准', '成功基準'],
  timeline: ['deployment timeline', 'cutover timeline', 'timeline', 'deployment window', 'maintenance window', 'time line', 'zeitplan', 'calendrier', 'cronograma', '时间表', '时间线', 'タイムライン', 'スケジュール'],
  schedule: ['rollout schedule', 'deployment schedule', 'release schedule', 'schedule'],
  contacts: ['stakeholder contact list', 'contact list', 'contacts', 'emergency contacts', 'contact information', 'escalation contacts', 'escalation', 'contactos de emergencia', 'contactos', 'kontakte', 'ansprechpartner', 'contatos', '联系人', '連絡先'],
  roles: ['roles and responsibilities', 'roles & responsibilities', 'roles', 'responsibilities', 'deployment team', 'team', 'rollen', 'rôles', 'funções', 'equipo', '角色', '体制'],
  risks: ['risk assessment', 'risk analysis', 'risks', 'risk', 'risks and mitigations', 'risk register', 'impact assessment', 'impact analysis', 'riesgos', 'risiken', 'risques', 'riscos', '风险', 'リスク'],
  decision: ['go/no-go decision', 'go/no-go', 'go / no-go', 'go no go', 'go/no go', 'decision', 'final gate', 'gate', 'entscheidung'],
  result: ['results', 'result', 'outcome'],
  environment: ['environment configuration', 'target environment', 'environment variables', 'environments', 'environment', 'configuration', 'configuration changes', 'entornos', 'umgebung', 'environnement', '环境', '環境'],
  secrets: ['secrets', 'required secrets', 'credentials'],
  dependencies: ['dependencies', 'dependency', 'infrastructure dependencies', 'dependencias', 'abhängigkeiten', 'dépendances', 'dependências', '依赖', '依存関係'],
  blockedBy: ['blocked by', 'depends on'],
  blocks: ['blocks'],
  references: ['references', 'story reference', 'related documents', 'links', 'related', 'see also', 'appendix'],
  documentation: ['documentation', 'documentation updates'],
  signOff: ['sign-off', 'sign off', 'signoff', 'approvals', 'approval', 'approvers', 'freigabe', 'aprobaciones', '承認', '审批'],
  backup: ['backup', 'backups', 'backup plan'],
  lessons: ['lessons learned', 'retrospective', 'post-mortem', 'postmortem'],
} as const satisfies Record<string, readonly string[]>;
