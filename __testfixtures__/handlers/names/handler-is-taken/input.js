import { db } from '../../lib/db'
import { handler as run } from '../../lib/handler'

const handler = run({ retries: 2 })

export default async (req, res) => {
  const items = await handler(() => db.item.list())
  return res.status(200).json({ items })
}
