import nextSession from 'next-session'
export { default as passport } from './passport'

const getSession = nextSession({ name: 'sid' })

export async function session(req, res, next) {
  await getSession(req, res)
  next()
}
