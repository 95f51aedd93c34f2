import { NextResponse } from 'next/server'
import { findUser } from './users'
import { withHeaders } from './with-headers'

const LIMITS = { short: 1000 }

const Presets = {
  open: (handler) => async (request, context) => {
    const headers = new Headers()
    headers.set('X-Preset', 'open')
    return withHeaders(await handler(request, context), headers)
  },

  signedIn(handler, options = {}) {
    return async (request, context) => {
      const user = findUser(request.headers.get('authorization') ?? undefined)
      if (!user) return NextResponse.json({ error: 'Who are you?' }, { status: 401 })
      if (options.role && options.role !== user.role) return NextResponse.json({ error: 'Not for you' }, { status: 403 })
      try {
        return await handler(request, context)
      } catch (error) {
        console.error(error)
        return NextResponse.json({ error: 'Failed', limit: LIMITS.short }, { status: 500 })
      }
    }
  },

  admin(handler) {
    return Presets.signedIn(handler, { role: 'admin' })
  },
}

export default Presets
