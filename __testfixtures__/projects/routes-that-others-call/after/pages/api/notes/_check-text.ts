import type { NextRequest } from 'next/server'

export function checkText(request: NextRequest) {
  if (request.headers.get('x-text') === 'none') throw new Error('A note has a text.')
}
