import { record } from 'metrics'

/** Says how a piece of work ended. */
export async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    record(name, 'done')
    return result
  } catch (error) {
    record(name, 'failed')
    throw error
  }
}

/** The same, for work that may be skipped. */
export async function unlessBusy(work: () => Promise<void>, busy: boolean): Promise<void> {
  if (busy) return
  await work()
}
