import Cors from 'cors'
import runMiddleware from './wait-for'

const corsFunction = Cors({ origin: 'https://app.test', methods: ['GET', 'HEAD'] })

export async function open(req, res) {
  return await runMiddleware(req, res, corsFunction)
}

export const withOpen = (handler) => async (req, res) => {
  await runMiddleware(req, res, corsFunction)
  return handler(req, res)
}
