import { endpoint, NotFound } from '../../../../lib/api'
import { plots } from '../../../../lib/plots'

export const dynamic = 'force-dynamic'

const handler = endpoint(
  async (request, { params }) => {
    const { id } = await params
    const plot = await plots.find(id)
    if (!plot) throw new NotFound()
    if (request.nextUrl.searchParams.get('remove')) {
      await plots.remove(plot.id)
      return
    }
    return plot.empty ? null : plot
  },
  { quiet: true },
)

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
