import express from 'express'

const app = express()

export default function handler(req, res) {
  app(req, res)
}
