import { EventEmitter, languages, Uri } from 'vscode';
import type { Disposable, TreeDataProvider, TreeItem } from 'vscode';
import { disposeAll } from '../disposing.ts';
import type { Disposing } from '../disposing.ts';
import type { PlanFeed } from '../plans/planFeed.ts';
import type { PlansChange, PlanStore } from '../plans/planStore.ts';
import { everything, isVisible, nextItem, shownChildren, shownParent, shownPlans } from './arrangement.ts';
import type { Wishes } from './arrangement.ts';
import { findingsByNode } from './findings.ts';
import type { NodeFindings } from './findings.ts';
import { treeItemFor } from './treeItem.ts';
import { ChecklistTree } from './treeModel.ts';
import type { ChecklistNode } from './treeModel.ts';

/** What is known of a plan beyond its checklist; worked out when a node of it is first drawn. */
interface Marks {
  findings: ReadonlyMap<string, NodeFindings>;
  next: ChecklistNode | undefined;
}

/**
 * After an edit the server tells of findings and of checklists, one soon after the other. The view draws what it is told of
 * first at once, and anything more only 200 ms later: findings wait for the checklist.
 */
const PATIENCE_MS = 100;

/** Feeds the checklist view from the plans known. The first look at it starts the server. */
export class ChecklistProvider implements TreeDataProvider<ChecklistNode>, Disposable {
  readonly #feed: PlanFeed;
  readonly #report: (error: unknown) => void;
  readonly #didChange = new EventEmitter<ChecklistNode | ChecklistNode[] | undefined>();
  readonly #subscriptions: Disposing[];
  readonly #marks = new Map<string, Marks>();
  readonly #toJudge = new Set<string>();
  #judging: ReturnType<typeof setTimeout> | undefined;
  #wishes: Wishes = everything;

  /** The nodes themselves, for finding the one at the cursor. */
  readonly tree = new ChecklistTree();
  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(store: PlanStore, feed: PlanFeed, report: (error: unknown) => void) {
    this.#feed = feed;
    this.#report = report;
    for (const plan of store.all()) this.tree.update(plan);
    this.#subscriptions = [
      this.#didChange,
      store.onDidChange((change) => this.#follow(change)),
      languages.onDidChangeDiagnostics(({ uris }) => this.#judgeLater(uris)),
    ];
  }

  /** What is shown, and in which order. */
  get wishes(): Wishes {
    return this.#wishes;
  }

  set wishes(wishes: Wishes) {
    this.#wishes = wishes;
    this.#didChange.fire(undefined);
  }

  getTreeItem(node: ChecklistNode): TreeItem {
    const { findings, next } = this.#marksOf(node.uri);
    return treeItemFor(node, {
      findings: findings.get(node.id),
      isNext: node === next,
      flat: this.#wishes.order !== 'document',
      hasChildren: shownChildren(node, this.#wishes).length > 0,
    });
  }

  async getChildren(node?: ChecklistNode): Promise<ChecklistNode[]> {
    if (node) return shownChildren(node, this.#wishes);
    try {
      await this.#feed.start();
    } catch (error) {
      this.#report(error);
    }
    return shownPlans(this.tree, this.#wishes);
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    return shownParent(node, this.#wishes);
  }

  /** Whether the view has a row for the node. */
  shows(node: ChecklistNode): boolean {
    return isVisible(node, this.#wishes);
  }

  /** Draws a node as it stands in the document, for instance where a tick could not be written. */
  redraw(node: ChecklistNode): void {
    this.#didChange.fire(node);
  }

  dispose(): void {
    clearTimeout(this.#judging);
    disposeAll(this.#subscriptions);
  }

  #marksOf(uri: string): Marks {
    const known = this.#marks.get(uri);
    if (known) return known;
    const plan = this.tree.plan(uri);
    const marks = { findings: this.#findingsOf(uri), next: plan && nextItem(plan) };
    this.#marks.set(uri, marks);
    return marks;
  }

  #findingsOf(uri: string): Map<string, NodeFindings> {
    const own = languages.getDiagnostics(Uri.parse(uri)).filter(({ source }) => source === 'deployment-plan');
    return findingsByNode(
      this.tree,
      uri,
      own.map(({ severity, range }) => ({ severity, place: range.start })),
    );
  }

  #judgeLater(uris: readonly Uri[]): void {
    for (const uri of uris) this.#toJudge.add(uri.toString());
    this.#judging ??= setTimeout(() => {
      this.#judging = undefined;
      this.#judge();
    }, PATIENCE_MS);
  }

  #judge(): void {
    const keys = [...this.#toJudge];
    this.#toJudge.clear();
    for (const key of keys) {
      const plan = this.tree.plan(key);
      const marks = this.#marks.get(key);
      // What was never drawn is judged when it is.
      if (!plan || !marks) continue;
      const findings = this.#findingsOf(key);
      if (alike(findings, marks.findings)) continue;
      marks.findings = findings;
      this.#didChange.fire(plan);
    }
  }

  #follow({ changed, gone }: PlansChange): void {
    const updates = changed.map((plan) => this.tree.update(plan));
    const removed = gone.filter((uri) => this.tree.remove(uri));
    for (const uri of [...changed.map((plan) => plan.uri), ...gone]) {
      this.#marks.delete(uri);
      this.#toJudge.delete(uri);
    }
    // Where plans are left out, one that changed may come or go.
    const filtered = this.#wishes.open || this.#wishes.mine !== undefined;
    if (removed.length > 0 || filtered || updates.some(({ moved }) => moved)) {
      this.#didChange.fire(undefined);
      return;
    }
    // The first change is drawn at once: the box itself. What counts it, and all that is below, may come a moment later.
    const ticked = updates.flatMap((update) => update.ticked);
    if (ticked.length > 0) this.#didChange.fire(ticked);
    for (const { node } of updates) this.#didChange.fire(node);
  }
}

function alike(a: ReadonlyMap<string, NodeFindings>, b: ReadonlyMap<string, NodeFindings>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([id, { severity, count }]) => {
    const other = b.get(id);
    return other?.severity === severity && other.count === count;
  });
}
