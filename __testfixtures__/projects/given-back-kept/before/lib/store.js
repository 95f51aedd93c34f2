import { connect } from 'database'

export const users = connect('users')
