import NextAuth from 'next-auth'

const options = {
  secret: 'fixture-secret',
  providers: [],
}

export default (req, res) => NextAuth(req, res, options)
