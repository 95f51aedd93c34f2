import { sizeOf } from '@/server/rules'

export default async function handler(req, res) {
  const size = await sizeOf(req)
  res.status(size ? 200 : 400).json({ size: size ?? null })
}
