import { screenshot, waitFor } from '../suite/window.ts';
import { open } from '../suite/workspace.ts';

describe('in a browser', () => {
  it('opens a plan of the workspace', async () => {
    await open('story.deployment-plan.md');
    await waitFor({ selector: '.editor-instance .view-lines >> text=Rollback' });
    await screenshot('web');
  });
});
