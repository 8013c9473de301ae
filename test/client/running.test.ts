import assert from 'node:assert/strict';
import { Coalesced } from '../../client/src/coalesce.ts';
import { RestartPolicy } from '../../client/src/server/restartPolicy.ts';

describe('coalesced runs', () => {
  interface Run {
    resolve: () => void;
    reject: (error: Error) => void;
  }

  /** A job whose runs end when they are told to. */
  function stepped(): { job: Coalesced; runs: Run[] } {
    const runs: Run[] = [];
    const job = new Coalesced(() => new Promise((resolve, reject) => runs.push({ resolve, reject })));
    return { job, runs };
  }

  it('run one at a time, and once more for all that was asked meanwhile', async () => {
    const { job, runs } = stepped();
    const asked = [job.run(), job.run(), job.run()];
    assert.equal(runs.length, 1);
    runs[0]?.resolve();
    await new Promise(setImmediate);
    assert.equal(runs.length, 2);
    runs[1]?.resolve();
    await Promise.all(asked);
    assert.equal(runs.length, 2);
  });

  it('start again for a wish that comes the moment one ends', async () => {
    const { job, runs } = stepped();
    const first = job.run();
    const second = first.then(() => job.run());
    runs[0]?.resolve();
    await new Promise(setImmediate);
    runs[1]?.resolve();
    await second;
    assert.equal(runs.length, 2);
  });

  it('fail as the last run fails, and can run again', async () => {
    const { job, runs } = stepped();
    const lost = job.run();
    void job.run();
    runs[0]?.reject(new Error('first'));
    await new Promise(setImmediate);
    runs[1]?.reject(new Error('second'));
    await assert.rejects(lost, /second/);
    const next = job.run();
    runs[2]?.resolve();
    await next;
  });
});

describe('restarting a server', () => {
  it('gives up on one that keeps failing', () => {
    const policy = new RestartPolicy(2, 1000);
    assert.deepEqual(
      [0, 1, 2].map((now) => policy.crashed(now)),
      [true, true, false],
    );
  });

  it('forgives crashes that are long past', () => {
    const policy = new RestartPolicy(2, 1000);
    assert.deepEqual(
      [0, 1, 1500, 1600, 1700].map((now) => policy.crashed(now)),
      [true, true, true, true, false],
    );
  });
});
