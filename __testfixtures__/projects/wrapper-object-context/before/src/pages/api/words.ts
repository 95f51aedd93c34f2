import { question } from '@/server/endpoint'
import { projects } from '@/server/projects'

export default question(async ({ request, language }) => {
  const { start = '' } = request.query
  return { words: await projects.words(start, language) }
})
