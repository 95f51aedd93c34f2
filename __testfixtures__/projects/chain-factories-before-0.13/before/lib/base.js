import nc from 'next-connect'
import { signedIn } from './signed-in'

const options = {
  onError: (err, req, res) => {
    res.status(err.code ?? 500).json({ message: err.message })
  },
}

/** What every route begins with. */
export default function base() {
  return nc(options)
}

/** The same for those who have signed in; until 0.13 that ran for methods without a function, too. */
export const forUsers = () => nc(options).use(signedIn)

/** Answers a preflight itself, whatever the route has functions for. */
export const fromAnywhere = () =>
  nc(options).use((req, res, next) => {
    res.setHeader('Access-Control-Allow-Origin', '*')
    if (req.method === 'OPTIONS') return res.status(204).end()
    next()
  })

/** Answers every method itself. */
export const closed = () => nc(options).use((req, res) => res.json({ message: 'moved to the shop' }))

/** Answers one method itself, also where a route has no function for it. */
export const counted = () =>
  nc(options).use((req, res, next) => {
    if (req.method === 'PUT') return res.json({ counted: true })
    next()
  })
