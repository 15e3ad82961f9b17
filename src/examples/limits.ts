/** What one example may use. Generous for teaching, small enough that a stranger's loop does no harm. */
export const limits = {
  seconds: 20,
  outputBytes: 1_000_000,
  /** Data segment of each process; see `memoryLimit` in sandbox.ts. */
  memoryMegabytes: 1_024,
  /** Heap of `js`, `ts` and `sql` examples. */
  nodeHeapMegabytes: 512,
  /** Largest file an example may write. */
  fileMegabytes: 256,
} as const;
