import type { NextRequest } from 'next/server'
import { byMethod } from '../../../../lib/by-method'
import { loans } from '../../../../lib/loans'
import { responder } from '../../../../lib/responder'

async function giveBack(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const loan = await loans.end(id)
  if (!loan) throw new Error('No such loan')
  return loan
}

const handler = byMethod({
  DELETE: Promise.resolve({ default: responder(giveBack) }),
  POST: Promise.resolve({ default: responder(giveBack) }),
})

export { handler as POST, handler as DELETE }
