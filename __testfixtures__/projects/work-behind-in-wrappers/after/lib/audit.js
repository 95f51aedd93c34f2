import { NextResponse } from 'next/server'
import { report } from 'database'

const agentOf = (request) => request.headers.get('user-agent') ?? 'none'

async function record(action, request) {
  await report(`${action} ${request.nextUrl.pathname}${request.nextUrl.search} by ${agentOf(request)}`)
}

async function recordBody(action, req) {
  await report(`${action} ${req.body?.title}`)
}

/** Records what was done, once it is. */
export const withAudit = (handler, { action } = {}) => async (request, context) => {
  try {
    const response = await handler(request, context)
    if (action) await record(action, request)
    return response
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
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
