import { NextResponse } from 'next/server'
import { add } from '../../../lib/db'
import { options } from '../../../lib/options'
import { requireFields } from '../../../lib/require-fields'
import { readBody } from '../../../lib/read-body'

// Says what this text says: var and this stand in it.
export async function POST(request) {
  try {
    const denied = await requireFields('id', 'text')(request)
    if (denied) return denied
    const body = await readBody(request)
    if (body instanceof Response) return body

    const { id, text } = body
    const note = await add(id, `${text} (this is var)`)
    return NextResponse.json(note, { status: 201 })
  } catch (error) {
    return options.onError(error)
  }
}
