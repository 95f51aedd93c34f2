import { notes } from 'database'
import { withLimit } from '../../../../lib/with-limit'

export const dynamic = 'force-dynamic'

export const GET = withLimit(
  async (_request, { params }) => {
    const { id } = await params
    return new Response(JSON.stringify(await notes.find(id)), { headers: { 'Content-Type': 'application/json' } })
  },
  { max: 3, windowMs: 10_000 },
)
