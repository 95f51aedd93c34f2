/** Says how far a run is, on standard error, once it takes longer than a second: a bar on a terminal, now and then a line elsewhere. */
export interface Progress {
  at: (done: number, total: number, what: string) => void
  /** Takes the bar away again. */
  end: () => void
}

const QUIET_FOR = 1_000
const BAR_WIDTH = 24

/** @param now the clock in milliseconds, so that tests need not wait */
export function makeProgress(stream: { isTTY?: boolean; write: (text: string) => unknown }, now: () => number = Date.now): Progress {
  const terminal = stream.isTTY === true
  const every = terminal ? 80 : 5_000
  let last = now() + QUIET_FOR - every
  let drawn = false
  return {
    at(done, total, what) {
      if (total === 0 || now() - last < every) return
      last = now()
      if (!terminal) {
        stream.write(`${done} of ${total} ${what}\n`)
        return
      }
      const full = Math.round((done / total) * BAR_WIDTH)
      stream.write(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${done} of ${total} ${what}`)
      drawn = true
    },
    end() {
      if (drawn) stream.write('\r\u001b[K')
      drawn = false
    },
  }
}
