import { fixRequestBody } from 'http-proxy-middleware'

export default async function handler(req, res) {
  fixRequestBody(res, req)
  res.end()
}
