import { spoken } from '../../lib/chains'
import { db } from '../../lib/db'

export default spoken().get(async (request, response) => {
  response.json(await db.labels())
})
