import { NextResponse } from 'next/server'

/** What all routes answer where something fails. */
export default function base(handler) {
  return async (request, context) => {
    try {
      return await handler(request, context)
    } catch (err) {
      console.log('failed:', err.message)
      if (!err.code) return NextResponse.json({ message: 'something went wrong' }, { status: 500 })
      return NextResponse.json({ message: err.message }, { status: err.code ?? 500 })
    }
  }
}
