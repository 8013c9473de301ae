import { QuickInputButtons, window } from 'vscode';
import type { Disposable, QuickInput, QuickPickItem } from 'vscode';

/** A step's outcome: an answer, the wish to go one step back, or that nothing is wanted any more. */
export type Outcome<Value> = { kind: 'answer'; value: Value } | { kind: 'back' } | { kind: 'cancel' };

/** Where a step stands in its row. */
export interface StepFrame {
  title: string;
  step: number;
  totalSteps: number | undefined;
}

/** Asks to pick one; `current` is highlighted. */
export function askPick<Item extends QuickPickItem>(
  frame: StepFrame,
  items: readonly Item[],
  placeholder: string,
  current: Item | undefined,
): Promise<Outcome<Item>> {
  const input = window.createQuickPick<Item>();
  input.items = items;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  if (current) input.activeItems = [current];
  return run<Item>(input, frame, (answer) => [
    input.onDidAccept(() => {
      const [picked] = input.selectedItems;
      if (picked) answer({ kind: 'answer', value: picked });
    }),
    input.onDidTriggerButton(() => answer({ kind: 'back' })),
  ]);
}

/** Asks for a line of text; `problem` says what is wrong with one. */
export function askText(
  frame: StepFrame,
  prompt: string,
  value: string,
  problem: (text: string) => string | undefined = () => undefined,
): Promise<Outcome<string>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  return run<string>(input, frame, (answer) => [
    input.onDidChangeValue((text) => {
      // Only says that a complaint is settled; complaining while somebody types would be early.
      if (input.validationMessage !== undefined) input.validationMessage = problem(text);
    }),
    input.onDidAccept(() => {
      const complaint = problem(input.value);
      input.validationMessage = complaint;
      if (complaint === undefined) answer({ kind: 'answer', value: input.value });
    }),
    input.onDidTriggerButton(() => answer({ kind: 'back' })),
  ]);
}

async function run<Value>(
  input: QuickInput & { buttons: readonly unknown[] },
  frame: StepFrame,
  listen: (answer: (outcome: Outcome<Value>) => void) => Disposable[],
): Promise<Outcome<Value>> {
  input.title = frame.title;
  input.step = frame.step;
  input.totalSteps = frame.totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = frame.step > 1 ? [QuickInputButtons.Back] : [];
  const subscriptions: Disposable[] = [];
  try {
    return await new Promise<Outcome<Value>>((resolve) => {
      subscriptions.push(
        ...listen(resolve),
        input.onDidHide(() => resolve({ kind: 'cancel' })),
      );
      input.show();
    });
  } finally {
    for (const subscription of subscriptions) subscription.dispose();
    input.dispose();
  }
}
