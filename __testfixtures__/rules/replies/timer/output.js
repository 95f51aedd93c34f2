import { after, NextResponse } from 'next/server'
import { setTimeout as sleep } from 'node:timers/promises'
import { reports } from '../../../lib/reports'
import { log } from '../../../lib/log'
import { firstAnswer } from '../../../lib/first-answer'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const headers = new Headers()
  headers.set('Cache-Control', 'no-store')

  const body = await readBody(request)
  if (body instanceof Response) return body

  return firstAnswer(async (reply) => {
    // Nobody waits longer than that.
    const timer = setTimeout(() => {
      if (!reply.sent) {
        log.warn('slow', body.name)
        reply.send(NextResponse.json({ error: 'It took too long' }, { status: 408, headers }))
      }
    }, 120)

    try {
      const { name, takes } = body
      if (!name) {
        clearTimeout(timer)
        return reply.send(NextResponse.json({ error: 'No name' }, { status: 400, headers }))
      }
      await sleep(takes)
      const report = await reports.make(name)
      clearTimeout(timer)
      log.info('made', name)
      return reply.send(NextResponse.json(report, { headers }))
    } catch (error) {
      clearTimeout(timer)
      log.error('failed', error.message)
      if (!reply.sent) {
        return reply.send(NextResponse.json({ error: 'It failed' }, { status: 500, headers }))
      }
    }
  }, after)
}
