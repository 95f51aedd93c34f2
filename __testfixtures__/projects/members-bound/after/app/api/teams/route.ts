import type { NextRequest } from 'next/server'
import answers, { Answers } from '../../../lib/answers'

export const dynamic = 'force-dynamic'

function handler(request: NextRequest) {
  const team = request.headers.get('team')
  if (!team) return Answers.notFoundRoute('The team')
  return answers.okRoute({ team }, 201)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
