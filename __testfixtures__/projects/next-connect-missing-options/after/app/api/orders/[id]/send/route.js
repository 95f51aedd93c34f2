import { NextResponse } from 'next/server'
import { send } from 'store'
import { onError } from '../../../../../lib/errors'

export async function PUT(_request, { params }) {
  try {
    const { id } = await params
    return NextResponse.json({ order: await send(id) })
  } catch (error) {
    return onError(error)
  }
}
