/** The ways to bring a change out. */
export type Strategy = keyof typeof strategyNames;

export const strategyNames = {
  'blue-green': ['blue-green', 'blue green', 'blue/green', 'bluegreen', 'red-black', 'red/black', 'a/b slots', 'slot swap', 'blau-grün', 'azul-verde', 'azul/verde', '蓝绿', '蓝绿部署', 'ブルーグリーン'],
  canary: ['canary', 'canary release', 'canary deployment', 'canary rollout', 'progressive', 'progressive delivery', 'progressive rollout', 'gradual', 'gradual rollout', 'staged', 'staged rollout', 'phased', 'phased rollout', 'percentage rollout', 'canario', 'canari', '金丝雀', '灰度', '灰度发布', 'カナリア'],
  rolling: ['rolling', 'rolling update', 'rolling deployment', 'rolling upgrade', 'rolling restart', 'rolling release', 'incremental', 'ramped', 'rollierend', '滚动', '滚动更新', 'ローリング'],
  'feature-flag': ['feature flag', 'feature flags', 'feature-flag', 'feature toggle', 'feature toggles', 'flag', 'flagged', 'dark launch', 'dark', 'feature gate', 'feature switch', 'ring', 'ring based', 'rings'],
  recreate: ['recreate', 'in-place', 'in place', 'inplace', 'big bang', 'big-bang', 'all at once', 'all-at-once', 'stop and start', 'stop-start', 'stop the world', 'full cutover', 'cutover', 'hard cutover', 'maintenance window', 'direct', 'replace', 'lift and shift'],
} as const satisfies Record<string, readonly string[]>;
