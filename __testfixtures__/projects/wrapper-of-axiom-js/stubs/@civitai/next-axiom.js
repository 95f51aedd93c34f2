export class Logger {
  debug() {}
  info() {}
  warn() {}
  error() {}
  attachResponseStatus() {}
  async flush() {}
}

export const withAxiom = (handler) => async (req, res) => {
  const log = new Logger()
  req.log = log
  const sent = []
  for (const name of ['send', 'json', 'end']) {
    const original = res[name]
    res[name] = (...args) => {
      sent.push((async () => {
        await log.flush()
        original(...args)
      })())
    }
  }
  try {
    await handler(req, res)
    await Promise.all(sent)
  } catch (error) {
    await Promise.all(sent)
    throw error
  }
}
