import { NextResponse } from 'next/server'
import { begin } from './transaction'
import { roleOf } from './tokens'

export const withTransaction = (handler) => async (request, context) => {
  const transaction = begin()
  try {
    return await handler(request, context)
  } catch (error) {
    await transaction.undo(error.message)
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

export const withLog = (handler) => async (request, context) => {
  try {
    return await handler(request, context)
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

export async function onlyAdmins(request) {
  if (roleOf(request.headers.get('authorization') ?? undefined) !== 'admin') {
    return NextResponse.json({ error: 'Not for you' }, { status: 401 })
  }
}
