import { db } from '@/db'
import cors from '@/middleware/cors'

async function banners(req, res) {
  res.setHeader('Cache-Control', 's-maxage=60')
  res.status(200).json(await db.banner.findMany())
}

export default cors(banners)
