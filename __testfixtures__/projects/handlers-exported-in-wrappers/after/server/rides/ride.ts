import { rides } from '../../lib/rides'
import { withDriver } from '../../lib/with-driver'
import { readQuery } from '../../lib/read-query'

const ride = withDriver(async (request, { params, driver }) => {
  const query = readQuery(request, await params)
  if (request.method === 'DELETE') {
    await rides.cancel(query.id as string, driver.id)
    return new Response(null, { status: 204 })
  }
  return new Response(JSON.stringify(await rides.get(query.id as string)), { headers: { 'Content-Type': 'application/json' } })
})

export default ride
