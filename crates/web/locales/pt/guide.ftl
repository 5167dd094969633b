# The frame of the guide; the guide itself is under docs/.
guide-title = Guia
guide-contents = Páginas do guia
guide-english = O guia está escrito em inglês.
