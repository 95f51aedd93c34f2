import type { NextRequest } from 'next/server'
import { answers } from '../../../lib/answers'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest) {
  const team = request.headers.get('team')
  if (!team) return answers.missingRoute('The team')
  return answers.okRoute({ team })
}

function handler() {
  return answers.failRoute(405, 'No')
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
