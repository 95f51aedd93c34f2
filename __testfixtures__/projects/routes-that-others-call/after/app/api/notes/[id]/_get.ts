import { notes } from 'storage'
import { responder } from '@/lib/responder'
import { readQuery } from '@/lib/read-query'

export default responder(async (request, { params, userId }: any) => {
  const query = readQuery(request, await params)
  return { note: await notes.get(query.id), by: userId }
})
