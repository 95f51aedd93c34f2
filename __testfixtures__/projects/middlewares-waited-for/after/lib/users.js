import { connect } from 'database'

const users = connect('users')

export const findUser = (token) => (token ? users.find(token) : null)
