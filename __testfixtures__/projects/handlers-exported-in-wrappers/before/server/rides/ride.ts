import { rides } from '../../lib/rides'
import { withDriver } from '../../lib/with-driver'

const ride = withDriver(async (req, res) => {
  if (req.method === 'DELETE') {
    await rides.cancel(req.query.id as string, req.driver.id)
    return res.status(204).end()
  }
  res.json(await rides.get(req.query.id as string))
})

export default ride
