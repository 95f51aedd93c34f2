import { connect } from 'database'
import { useAuth, useCors, useValidate } from '../../../lib/middleware'

const notes = connect('notes')

const schema = {
  POST({ text }) {
    if (!text) throw new Error('No text')
  },
}

export default async function handler(req, res) {
  await useCors(req, res)
  await useAuth(req, res)
  await useValidate(schema, req, res)

  if (req.method === 'GET') {
    return res.json(await notes.of(req.user.id))
  }

  if (req.method === 'POST') {
    return res.status(201).json(await notes.add(req.user.id, req.body.text))
  }

  return res.status(405).end()
}
