import { connect } from 'database'

export const garden = connect('garden')
