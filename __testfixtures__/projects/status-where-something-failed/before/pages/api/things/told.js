import { create, failed } from '../../../lib/answers'

export default async function handler(req, res) {
  try {
    await create(req, res)
  } catch (error) {
    failed(error, res)
  }
}
