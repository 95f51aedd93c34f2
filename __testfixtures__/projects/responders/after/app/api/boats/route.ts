import type { NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { handleError } from '../../../lib/errors'
import { jsonRes } from '../../../lib/respond'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  try {
    const boats = await db.boats.list()
    return jsonRes({ data: boats })
  } catch (error) {
    return handleError(error)
  }
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name, length } = body
  if (!name) {
    return jsonRes({ code: 422, error: 'A boat needs a name' })
  }
  try {
    const boat = await db.boats.create({ name, length })
    return jsonRes({ code: 201, message: 'Launched', data: boat })
  } catch (error) {
    return handleError(error)
  }
}
