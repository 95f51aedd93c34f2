import { connect } from 'database'

export const users = connect('users')
export const boats = connect('boats')
