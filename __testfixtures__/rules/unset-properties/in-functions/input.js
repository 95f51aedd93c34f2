import { orders } from 'shop'

export default async function handler(req, res) {
  if (req.method === 'POST') return create(req, res)
  if (req.method === 'GET') return list(req, res)
  return res.status(405).end()
}

async function create(req, res) {
  const order = await orders.create({ item: req.body.item, ip: req.ip || req.headers['x-real-ip'], by: userOf(req) })
  res.status(201).json(order)
}

async function list(req, res) {
  const found = await orders.list(userOf(req)?.id)
  res.json(found)
}

function userOf(req) {
  return req.user
}
