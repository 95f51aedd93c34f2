import { report } from 'database'

const agentOf = (req) => req.headers['user-agent'] ?? 'none'

async function record(action, req) {
  await report(`${action} ${req.url} by ${agentOf(req)}`)
}

async function recordBody(action, req) {
  await report(`${action} ${req.body?.title}`)
}

/** Records what was done, once it is. */
export const withAudit = (handler, { action } = {}) => async (req, res) => {
  try {
    await handler(req, res)
    if (action) await record(action, req)
  } catch (error) {
    res.status(500).json({ error: error.message })
  }
}

async function recordWho(req) {
  await report(`by ${req.who}`)
}

/** What the handler put on its request is found behind it. */
export const withAuditOfWho = (handler) => async (req, res) => {
  await handler(req, res)
  await recordWho(req)
}

/** What was sent is read behind the answer only. */
export const withAuditOfBody = (handler) => async (req, res) => {
  await handler(req, res)
  await recordBody('sent', req)
}
