import { connect } from 'database'

export const boats = connect('boats')
