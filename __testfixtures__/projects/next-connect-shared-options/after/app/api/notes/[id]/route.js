import { NextResponse } from 'next/server'
import { find } from '../../../../lib/db'
import { options } from '../../../../lib/options'

export const dynamic = 'force-dynamic'

export async function GET(_request, { params }) {
  try {
    const { id } = await params
    const note = await find(id)
    if (!note) throw new Error('no such note')
    return NextResponse.json(note)
  } catch (error) {
    return options.onError(error)
  }
}
