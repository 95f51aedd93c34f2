import { question } from '@/server/endpoint'
import { projects } from '@/server/projects'

export const dynamic = 'force-dynamic'

const handler = question(async (request, { language }) => {
  // next-reroute NR201: The key "start" given twice was a list here; now it is the first value.
  const start = request.nextUrl.searchParams.get('start') ?? ''
  return { words: await projects.words(start, language) }
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
